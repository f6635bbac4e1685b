/* Makes the service worker: node generate.mjs < {folder, saved, hashed}, all from src/portal/publish/offline.py.
   `saved`: address on the site → file; `hashed`: what the name of a file looks like that can never change.

   The functions under runtimeCaching are written into the worker as text: they can use nothing of this file. */
import { text } from "node:stream/consumers";
import { join } from "node:path";
import { generateSW } from "workbox-build";

const { folder, saved, hashed } = JSON.parse(await text(process.stdin));

/* The server's copy first; what the device holds only when there is no answer. Nothing is kept because it was read:
   the device holds what workbox fetched when the worker was installed, and the chosen department. */
const neverKeepVisits = async () => null;

/** A server that fails is like none, for a page and for what belongs to it.
   @param {{ response: Response }} given */
async function isAnswer({ response }) {
  if (response.status >= 500) throw new Error(String(response.status));
  return response;
}

/** A page from the device says so in its first tag, with the time it was fetched: theme/js/offline.js reads it there.
   @param {{ request: Request }} asked */
async function markedCopy({ request }) {
  const copy = await caches.match(request.url, { ignoreSearch: true });
  if (!copy) return null;
  const headers = new Headers(copy.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  const html = await copy.text();
  const fetched = new Date(headers.get("date") || "");
  const when = isNaN(fetched.getTime()) ? "" : fetched.toISOString();
  return new Response(html.replace("<html", `<html data-saved="${when}"`), { headers });
}

/** No answer, and not saved. The page of an item has its row in the table, which is saved: the chosen department's
   (theme/js/offline.js keeps it), else the standard. For all else: the page that says so.
   @param {{ request: Request }} asked */
async function standIn({ request }) {
  const { scope } = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self)).registration;
  const item = request.url.slice(scope.length).match(/^hvem-ordner-hvad\/([a-z0-9-]+)\//);
  if (!item) return Response.redirect(`${scope}offline.html?side=${encodeURIComponent(request.url)}`);
  const name = `portal-department-${scope}`;
  const pages = (await caches.has(name)) ? await (await caches.open(name)).keys() : [];
  const table = pages.map(({ url }) => url).find((url) => url.endsWith("/hvem-ordner-hvad/"));
  return Response.redirect(`${table || `${scope}hvem-ordner-hvad/`}#${item[1]}`);
}

/** A copy in the browser's own cache would be shown without a word about its age. Where a browser forbids to ask for a
   fresh one, its own rules hold.
   @param {{ request: Request }} asked */
async function askedAnew({ request }) {
  try {
    return new Request(request, { cache: "no-cache" });
  } catch {
    return request;
  }
}

const { warnings } = await generateSW({
  globDirectory: folder,
  globPatterns: [],
  templatedURLs: Object.fromEntries(Object.entries(saved).map(([address, file]) => [address, [file]])),
  dontCacheBustURLsMatching: new RegExp(hashed),
  maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
  swDest: join(folder, "sw.js"),
  cacheId: "portal",
  mode: "production",
  sourcemap: false,
  skipWaiting: true,
  clientsClaim: true,
  cleanupOutdatedCaches: true,
  runtimeCaching: [
    {
      urlPattern: ({ request, sameOrigin }) => sameOrigin && request.mode === "navigate",
      handler: "NetworkFirst",
      options: {
        networkTimeoutSeconds: 3,
        plugins: [
          {
            requestWillFetch: askedAnew,
            fetchDidSucceed: isAnswer,
            cacheWillUpdate: neverKeepVisits,
            cachedResponseWillBeUsed: markedCopy,
            handlerDidError: standIn,
          },
        ],
      },
    },
    {
      /* What a script asks for past every copy is left alone. */
      urlPattern: ({ request, sameOrigin }) => sameOrigin && request.mode !== "navigate" && request.cache !== "no-store",
      handler: "NetworkFirst",
      options: {
        networkTimeoutSeconds: 2,
        plugins: [
          {
            fetchDidSucceed: isAnswer,
            cacheWillUpdate: neverKeepVisits,
            cachedResponseWillBeUsed: async ({ request }) => (await caches.match(request.url, { ignoreSearch: true })) || null,
          },
        ],
      },
    },
  ],
});
for (const warning of warnings) throw new Error(warning);
