declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;

  interface Compression {
    /** Compresses what is sent where the browser takes it and the filter says that it is worth it. */
    (options?: { filter?: Filter }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
    /** Whether a type is worth it. */
    filter: Filter;
  }

  const compression: Compression;
  export default compression;
}
