/* Every way by which a page could take what is written on it to another server, each tried once. `where` is that server. */
async ([where, kinds]) => {
  const at = (name) => `${where}${name}?nr-4`, wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const add = (tag, more) => document.body.appendChild(Object.assign(document.createElement(tag), more));
  const link = (rel, more = {}) => document.head.append(Object.assign(document.createElement("link"), { rel, href: at(`link-${rel}`), ...more }));
  const sheet = (rule) => {
    const made = new CSSStyleSheet();
    made.insertRule(rule);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, made];
  };
  const svg = (tag, name) => {
    const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg"), one = document.createElementNS("http://www.w3.org/2000/svg", tag);
    one.setAttribute("href", at(name));
    picture.append(one);
    document.body.append(picture);
  };
  const ways = {
    loads: {
      image: () => { new Image().src = at("image"); },
      srcset: () => add("img", { srcset: `${at("srcset")} 2x` }),
      "input-image": () => add("input", { type: "image", src: at("input-image") }),
      poster: () => add("video", { poster: at("poster") }),
      "css-picture": () => sheet(`body { background-image: url("${at("css-picture")}") }`),
      "css-cursor": () => sheet(`body { cursor: url("${at("css-cursor")}"), auto }`),
      "style-attribute": () => { document.body.style.borderImage = `url("${at("style-attribute")}")`; },
      "css-import": () => add("style", { textContent: `@import url("${at("css-import")}");` }),
      font: () => new FontFace("x", `url("${at("font")}")`).load(),
      "svg-image": () => svg("image", "svg-image"),
      "svg-use": () => svg("use", "svg-use"),
      audio: () => new Audio(at("audio")).load(),
      video: () => add("video", { src: at("video") }).load(),
      track: () => { const film = add("video", {}); film.append(Object.assign(document.createElement("track"), { src: at("track"), default: true })); film.textTracks[0].mode = "showing"; },
      frame: () => add("iframe", { src: at("frame") }),
      object: () => add("object", { data: at("object") }),
      embed: () => add("embed", { src: at("embed") }),
      script: () => add("script", { src: at("script") }),
      "inline-script": () => add("script", { textContent: `new Image().src = ${JSON.stringify(at("inline-script"))}` }),
      module: () => import(at("module")),
      stylesheet: () => link("stylesheet"),
      prefetch: () => link("prefetch"),
      preload: () => link("preload", { as: "image" }),
      "preload-fetch": () => link("preload", { as: "fetch", crossOrigin: "", href: at("preload-fetch") }),
      modulepreload: () => link("modulepreload"),
      manifest: () => link("manifest"),
      icon: () => link("icon"),
      base: () => { const base = document.createElement("base"); base.href = where; document.head.append(base); new Image().src = "base?nr-4"; base.remove(); },
      speculation: () => add("script", { type: "speculationrules", textContent: JSON.stringify({ prefetch: [{ source: "list", urls: [at("speculation")] }] }) }),
    },
    sends: {
      fetch: () => fetch(at("fetch"), { method: "POST", mode: "no-cors", body: "nr. 4" }),
      keepalive: () => fetch(at("keepalive"), { method: "POST", mode: "no-cors", keepalive: true, body: "nr. 4" }),
      beacon: () => navigator.sendBeacon(at("beacon"), "nr. 4"),
      xhr: () => { const asked = new XMLHttpRequest(); asked.open("POST", at("xhr")); asked.send("nr. 4"); },
      events: () => new EventSource(at("events")),
      socket: () => new WebSocket(at("socket").replace("http", "ws")),
      transport: () => new WebTransport(at("transport").replace("http:", "https:")),
      worker: () => new Worker(at("worker")),
      "blob-worker": () => new Worker(URL.createObjectURL(new Blob([`fetch(${JSON.stringify(at("blob-worker"))}, { mode: "no-cors" })`]))),
      "shared-worker": () => new SharedWorker(at("shared-worker")),
      worklet: () => new AudioContext().audioWorklet.addModule(at("worklet")),
      ping: () => { const way = add("a", { href: "#nr-4", ping: at("ping") }); way.click(); },
      form: () => { const form = add("form", { action: at("form"), method: "post", target: "x" }); form.submit(); },
      "form-get": () => { const form = add("form", { action: at("form-get") }); form.requestSubmit(); },
    },
    connects: {
      preconnect: () => link("preconnect"),
      "dns-prefetch": () => link("dns-prefetch"),
    },
    calls: {
      webrtc: async () => {
        const port = new URL(where).port, peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
        peer.createDataChannel("nr-4");
        await peer.setLocalDescription(await peer.createOffer());
      },
    },
    opens: {
      opened: () => window.open(at("opened")),
    },
    leaves: {
      left: () => { location.href = at("left"); },
    },
  };
  const tried = [];
  for (const kind of kinds) {
    for (const [name, way] of Object.entries(ways[kind])) {
      tried.push(name);
      try {
        const done = way();
        done?.catch?.(() => null);
      } catch { /* refused at once */ }
    }
  }
  await wait(1500);
  return tried;
}
