// SPDX-License-Identifier: Apache-2.0
// The peer's counter. Usage: node client.js FOLDER WORK, where WORK holds one JSON body a line, and papers beside it as
// WORK.0, WORK.1 …. Reads a command a line, {"do": "push"|"pull", "url": …, "batch": N}, and answers each with a line of figures.
"use strict";
const fs = require("fs");
const path = require("path");
const readline = require("readline");
const PouchDB = require("pouchdb");

const folder = path.resolve(process.argv[2]);
const work = path.resolve(process.argv[3]);
fs.mkdirSync(folder, { recursive: true });
const Local = PouchDB.defaults({ prefix: folder + path.sep });
let made = 0;

const bodies = fs.readFileSync(work, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const papers = [];
while (fs.existsSync(work + "." + papers.length)) {
  papers.push(fs.readFileSync(work + "." + papers.length));
}

// The same bodies; the papers hang on documents spread over all.
function documents() {
  const step = Math.max(1, Math.floor(bodies.length / Math.max(1, papers.length)));
  return bodies.map((body, i) => {
    const document = { _id: String(i).padStart(8, "0"), body };
    if (i % step === 0 && i / step < papers.length) {
      document._attachments = { paper: { content_type: "application/pdf", data: papers[i / step] } };
    }
    return document;
  });
}

async function filled() {
  const local = new Local("counter" + made++);
  const all = documents();
  for (let from = 0; from < all.length; from += 1000) {
    await local.bulkDocs(all.slice(from, from + 1000));
  }
  return local;
}

async function timed(run) {
  const start = process.hrtime.bigint();
  const result = await run();
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, ...result };
}

const options = (command) => (command.batch ? { batch_size: command.batch } : {});
const doing = {
  async push(command) {
    const local = await filled();
    const figures = await timed(async () => ({ documents: (await local.replicate.to(command.url, options(command))).docs_written }));
    await local.destroy();
    return figures;
  },
  async pull(command) {
    const local = new Local("fresh" + made++);
    const figures = await timed(async () => ({ documents: (await local.replicate.from(command.url, options(command))).docs_written }));
    await local.destroy();
    return figures;
  },
};

(async () => {
  console.log(JSON.stringify({ bodies: bodies.length, papers: papers.length }));
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const command = JSON.parse(line);
    console.log(JSON.stringify(await doing[command.do](command)));
  }
})();
