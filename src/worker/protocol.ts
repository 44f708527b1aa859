/** What pages and the service worker, and the build and the service worker, tell each other. */

/** A page, once it is loaded and has nothing to do. */
export interface PageMessage {
  /** Its full address. */
  page: string;
  /** Full addresses of the files it has loaded. */
  loaded: readonly string[];
  /** Whether the reader wants, or the network allows, to load nothing beyond what is visited. */
  frugal: boolean;
}

/** The worker's answer when it has all there is for that page. */
export interface WorkerMessage {
  /** The folder of the report that can be read without the network, `xianyang-2023/`; null on a page of no report. */
  held: string | null;
}

/**
 * `offline/index.json`: the revision of each unit's list of files. A unit is kept as a whole: `site` (what all pages
 * share), `search/`, and one a report, named by its folder, `xianyang-2023/`. Its list is `offline/REVISION.json`, its
 * files in one are `offline/REVISION.pack`.
 */
export type OfflineIndex = Readonly<Record<string, string>>;

/** Path below the site's base as it is asked for (`xianyang-2023/3/4/`), revision of its bytes, number of its bytes. */
export type ListedFile = readonly [path: string, revision: string, size: number];

export interface FileList {
  /** Bytes of the pack: the files one after another in the order of the list, as one gzip stream. */
  packed: number;
  files: readonly ListedFile[];
}

/** Hexadecimal digits of the SHA-256 that make a revision. */
export const REVISION_LENGTH = 12;
