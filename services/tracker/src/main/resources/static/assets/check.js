// Runs the checks of verify.js on what the page shows, and tells each step with its value.
import * as verify from "/assets/verify.js";

const AUDIT = "/api/v1/audit";
const KEPT = "attache.kept.checkpoint";
const TRUSTED = "attache.kept.key";
const panel = document.getElementById("verify");
const $ = (id) => document.getElementById(id);
const raw = () => document.getElementById("raw");

class Wrong extends Error {}

function step(name, outcome, value) {
  const line = panel.querySelector(`[data-step="${name}"]`);
  if (!line) {
    return;
  }
  line.dataset.outcome = outcome;
  line.querySelector(".outcome").textContent = panel.dataset[outcome] || "";
  line.querySelector(".value").textContent = value || "";
  line.querySelector(".fault").hidden = outcome !== "bad";
}

function check(name, good, value) {
  step(name, good ? "ok" : "bad", value);
  if (!good) {
    throw new Wrong(name);
  }
}

function clear() {
  panel.querySelectorAll("[data-step]").forEach((line) => step(line.dataset.step, "", ""));
  delete panel.dataset.verdict;
  $("verdict").textContent = "";
  $("verdict-at").textContent = "";
  $("proven").hidden = true;
}

function conclude(verdict, at) {
  panel.dataset.verdict = verdict;
  $("verdict").textContent = panel.dataset["verdict" + verdict];
  $("verdict-at").textContent = at || "";
  $("proven").hidden = verdict === "Bad" || verdict === "Unasked";
}

async function text(path) {
  const answer = await fetch(AUDIT + path, { cache: "no-store" });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.text();
}

const json = async (path) => JSON.parse(await text(path));

/** The fields beside the words must be those of the JSON that is checked. */
function shown(event) {
  const differing = [...document.querySelectorAll("[data-shown]")].filter(
    (field) => field.textContent.trim() !== String(event[field.dataset.shown]),
  );
  return differing.map((field) => field.dataset.shown).join(", ");
}

async function event() {
  let parsed;
  try {
    parsed = JSON.parse(raw().textContent);
  } catch (_) {
    check("shown", false, "");
  }
  const differing = shown(parsed);
  check("shown", differing === "", differing);
  const form = verify.canonicalEvent(parsed);
  step("canonical", "ok", panel.dataset.bytes.replace("{0}", verify.bytes(form)));
  const leaf = await verify.leaf(form);
  const proof = await json("/proofs/inclusion?position=" + parsed.position);
  check("leaf", verify.hex(leaf) === proof.leafHash, verify.hex(leaf));
  const before = verify.unhex($("previous-hash").textContent.trim());
  const chained = verify.hex(await verify.sha256(before, leaf));
  check("chain", chained === parsed.hash, chained);
  const path = proof.path.map(verify.unhex);
  const root = await verify.rootOf(leaf, parsed.position - 1, proof.size, path);
  const signed = verify.checkpoint(proof.checkpoint);
  check("inclusion", root !== null && verify.same(root, signed.root) && signed.size === proof.size,
    root ? verify.hex(root) : "");
  return signed;
}

/** The keys that are trusted, and those they handed over to: the log says to which. */
async function keys() {
  const trusted = $("trusted").value.trim();
  if (!trusted) {
    return Promise.all((await text("/key")).trim().split(/\s+/).map(verify.key));
  }
  let known;
  try {
    known = await Promise.all(trusted.split(/\s+/).map(verify.key));
  } catch (_) {
    return check("signature", false, panel.dataset.nokey);
  }
  const changes = await json("/log?record=ledger:keys&order=oldest&limit=1000");
  return verify.successors(known, changes.items.map((item) => item.data.note));
}

async function signatures(signed, known) {
  const outcome = await verify.signature(signed, known);
  if (outcome === "unable") {
    step("signature", "unable", "");
    return false;
  }
  check("signature", outcome === "good", known.map((each) => each.name + "+" + each.hash).join(" "));
  return true;
}

/** What was kept must be of this log and signed before it can say anything about the log. */
async function continues(signed, known) {
  const pasted = $("kept").value.trim();
  if (!pasted) {
    step("own", "none", "");
    step("kept", "none", "");
    return;
  }
  let kept;
  try {
    kept = verify.checkpoint(pasted);
  } catch (_) {
    check("own", false, "");
  }
  const said = await verify.signature(kept, known);
  const own = said !== "bad" && said !== "other" && kept.origin === signed.origin;
  check("own", own, kept.origin + " · " + kept.size + " · " + kept.time);
  const sizes = kept.size + " → " + signed.size;
  check("kept", kept.size <= signed.size, sizes);
  const proof = kept.size === signed.size
    ? { path: [] }
    : await json("/proofs/consistency?from=" + kept.size + "&to=" + signed.size);
  const path = proof.path.map(verify.unhex);
  check("kept", await verify.extend(kept.root, kept.size, signed.root, signed.size, path), sizes);
}

let runs = 0;

async function run() {
  const mine = ++runs;
  clear();
  if (!window.crypto || !crypto.subtle) {
    conclude("Unable");
    return;
  }
  try {
    const signed = raw() ? await event() : verify.checkpoint(await text("/checkpoint"));
    const said = [signed.origin, signed.size, verify.hex(signed.root), signed.time].join(" · ");
    step("checkpoint", "ok", said);
    const known = await keys();
    const able = await signatures(signed, known);
    await continues(signed, known);
    if (mine === runs) {
      conclude(able ? "Good" : "Partly", able ? panel.dataset.at : "");
    }
  } catch (fault) {
    if (mine !== runs) {
      return;
    }
    if (fault instanceof Wrong) {
      const line = panel.querySelector(`[data-step="${fault.message}"] .label`);
      conclude("Bad", line ? line.textContent : "");
    } else {
      // the service did not answer, or with what is no proof
      conclude("Unasked");
    }
  }
}

function remember(field, name) {
  const input = $(field);
  try {
    input.value = localStorage.getItem(name) || "";
  } catch (_) {
    return;
  }
  input.addEventListener("change", () => keep(name, input.value));
}

function keep(name, value) {
  try {
    if (value.trim()) {
      localStorage.setItem(name, value);
    } else {
      localStorage.removeItem(name);
    }
  } catch (_) {
    // private windows keep nothing; the file does
  }
}

if (panel) {
  panel.querySelector("form").hidden = false;
  remember("kept", KEPT);
  remember("trusted", TRUSTED);
  panel.querySelector("form").addEventListener("submit", (submit) => {
    submit.preventDefault();
    run();
  });
  $("keep").addEventListener("click", async () => {
    $("kept").value = await text("/checkpoint");
    $("trusted").value = $("trusted").value.trim() || (await text("/key"));
    keep(KEPT, $("kept").value);
    keep(TRUSTED, $("trusted").value);
    run();
  });
  document.addEventListener("replayed", () => {
    runs++;
    clear();
    if ($("always") && $("always").checked) {
      run();
    }
  });
  // an address may ask for it: whoever opens it sees it checked
  if (location.hash === "#verify") {
    run();
  }
}
