// SPDX-License-Identifier: Apache-2.0
// The peer of `motcua bench sync`: express-pouchdb on LevelDB files. Usage: node server.js FOLDER. Prints its port.
"use strict";
const express = require("express");
const fs = require("fs");
const path = require("path");
const PouchDB = require("pouchdb");

const folder = path.resolve(process.argv[2]);
fs.mkdirSync(folder, { recursive: true });
process.chdir(folder);
const app = express();
app.use(require("express-pouchdb")(PouchDB.defaults({ prefix: folder + path.sep }), {
  logPath: path.join(folder, "log.txt"),
  configPath: path.join(folder, "config.json"),
}));
const listening = app.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ port: listening.address().port })));
