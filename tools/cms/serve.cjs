// Starts decap-server on a socket in a folder of ours. On a port any page that is open in a browser could ask it (DNS rebinding),
// and so could everyone on the machine.
const { Server } = require("node:net");

const listen = Server.prototype.listen;
Server.prototype.listen = function (_port, _host, ready) {
  return listen.call(this, process.env.PORTAL_SOCKET, ready);
};
require("decap-server/dist/index.js");

// Whoever started it holds its input open. However that one ends, nothing is left running.
process.stdin.on("end", () => process.exit()).resume();
