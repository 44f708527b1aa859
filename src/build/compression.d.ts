declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  /** Compresses what is sent where the browser takes it and the type is worth it. */
  export default function compression(): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}
