// What tools/offline/generate.mjs uses of Node: its whole types would change setTimeout in the scripts of a page.

declare module "node:stream/consumers" {
  export function text(stream: unknown): Promise<string>;
}

declare module "node:path" {
  export function join(...parts: string[]): string;
}

/** Of a service worker's own globals, what the functions that are written into it use. */
interface ServiceWorkerGlobalScope {
  readonly registration: { readonly scope: string };
}

declare const process: { readonly stdin: unknown };
