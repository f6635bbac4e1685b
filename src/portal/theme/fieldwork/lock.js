/* A file that a passphrase opens (Web Crypto): AES-GCM with a key from PBKDF2. Whoever loses the passphrase loses the file: there
   is no other way in. A page that was not fetched safely (http) has no Web Crypto; then there is no lock. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const ROUNDS = 600_000, MOST_ROUNDS = 10_000_000, FORMAT = "portal-fieldwork-locked";

  field.canLock = Boolean(window.crypto?.subtle);

  /** @param {Uint8Array} bytes */
  function packed(bytes) {
    let text = "";
    for (let start = 0; start < bytes.length; start += 8192) text += String.fromCharCode(...bytes.subarray(start, start + 8192));
    return btoa(text);
  }

  /** @param {string} text */
  const unpacked = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  /** @param {string} phrase @param {Uint8Array<ArrayBuffer>} salt @param {number} rounds */
  async function keyOf(phrase, salt, rounds) {
    const typed = await crypto.subtle.importKey("raw", new TextEncoder().encode(phrase.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
    return crypto.subtle.deriveKey(
      { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, typed, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"],
    );
  }

  field.locked = async (text, phrase) => {
    const salt = crypto.getRandomValues(new Uint8Array(16)), iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await keyOf(phrase, salt, ROUNDS), new TextEncoder().encode(text));
    const file = { format: FORMAT, version: 1, rounds: ROUNDS, salt: packed(salt), iv: packed(iv), data: packed(new Uint8Array(data)) };
    return `${JSON.stringify(file, null, 1)}\n`;
  };

  /** The text; »wrong« for another passphrase or a file that was changed (AES-GCM can't say which), »damaged« for none at all. */
  field.unlocked = async (file, phrase) => {
    const { rounds, salt, iv, data } = file;
    const isWhole = Number.isInteger(rounds) && rounds >= ROUNDS && rounds <= MOST_ROUNDS;
    if (!isWhole || ![salt, iv, data].every((part) => typeof part === "string")) return { fault: "damaged" };
    try {
      const key = await keyOf(phrase, unpacked(salt), rounds);
      const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: unpacked(iv) }, key, unpacked(data));
      return { text: new TextDecoder().decode(text) };
    } catch (error) {
      return { fault: error instanceof DOMException && error.name === "OperationError" ? "wrong" : "damaged" };
    }
  };
})();
