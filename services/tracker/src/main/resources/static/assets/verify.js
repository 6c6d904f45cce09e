// Checks what the log claims, by the browser's own means: RFC 8785, RFC 9162, C2SP signed notes.
// Nothing here asks the service or touches a page; check.js does.
const encoder = new TextEncoder();

/** The members of an event that are hashed. */
export const HASHED = [
  "actor", "data", "id", "meta", "name", "position", "recordedAt", "sequence", "stream", "version",
];

/** The one spelling of a JSON value (RFC 8785): names in the order of their UTF-16 units. */
export function canonical(value) {
  if (value === null || typeof value !== "object") {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return "[" + value.map(canonical).join(",") + "]";
  }
  const members = Object.keys(value).sort();
  return "{" + members.map((name) => JSON.stringify(name) + ":" + canonical(value[name])).join(",") + "}";
}

/** The text of an event that is hashed. */
export function canonicalEvent(event) {
  const leaf = {};
  for (const name of HASHED) {
    if (!(name in event)) {
      throw new Error("an event without " + name);
    }
    leaf[name] = event[name];
  }
  return canonical(leaf);
}

export async function sha256(...parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leaf = (text) => sha256(LEAF, encoder.encode(text));
const node = (left, right) => sha256(NODE, left, right);

export const bytes = (text) => encoder.encode(text).length;

export function hex(hash) {
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function unhex(text) {
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new Error("no hash of 64 hexadecimal digits");
  }
  return Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
}

function base64(text) {
  return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
}

export const same = (one, other) => hex(one) === hex(other);

const odd = (number) => number % 2 === 1;
const half = (number) => Math.floor(number / 2);

/** Where a proof of inclusion leads (section 2.1.3.2); null where it leads nowhere. */
export async function rootOf(leafHash, index, size, path) {
  let fn = index;
  let sn = size - 1;
  let hash = leafHash;
  if (index < 0 || index >= size) {
    return null;
  }
  for (const sibling of path) {
    if (sn === 0) {
      return null;
    }
    if (odd(fn) || fn === sn) {
      hash = await node(sibling, hash);
      while (!odd(fn) && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else {
      hash = await node(hash, sibling);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 ? hash : null;
}

/** Whether a tree only adds to an earlier one (section 2.1.4.2). */
export async function extend(earlierRoot, earlier, root, size, path) {
  if (earlier === size) {
    return path.length === 0 && same(earlierRoot, root);
  }
  if (earlier <= 0 || earlier > size || path.length === 0) {
    return false;
  }
  let fn = earlier - 1;
  let sn = size - 1;
  while (odd(fn)) {
    fn = half(fn);
    sn = half(sn);
  }
  // where the earlier tree is complete, its root is the first node
  const rest = path.slice();
  let old = fn === 0 ? earlierRoot : rest.shift();
  let now = old;
  for (const sibling of rest) {
    if (sn === 0) {
      return false;
    }
    if (odd(fn) || fn === sn) {
      old = await node(sibling, old);
      now = await node(sibling, now);
      while (!odd(fn) && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else {
      now = await node(now, sibling);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && same(old, earlierRoot) && same(now, root);
}

/** A signed note: its text, the text's lines, and its signatures. */
export function note(pasted) {
  const whole = pasted.replace(/\r\n/g, "\n").trim() + "\n";
  const split = whole.lastIndexOf("\n\n");
  const signatures = whole
    .slice(split + 2)
    .split("\n")
    .map((line) => /^\u2014 (\S+) (\S+)$/.exec(line))
    .filter((line) => line)
    .map(([, name, text]) => ({ name, bytes: base64(text) }));
  if (split < 0 || signatures.length === 0) {
    throw new Error("no signed note");
  }
  const text = whole.slice(0, split + 1);
  return { text, lines: text.slice(0, -1).split("\n"), signatures };
}

/** A checkpoint: what the note says of the log. */
export function checkpoint(pasted) {
  const signed = note(pasted);
  const [origin, size, root] = signed.lines;
  if (signed.lines.length < 3 || !/^[1-9]\d{0,15}$/.test(size) || base64(root).length !== 32) {
    throw new Error("no checkpoint");
  }
  const time = signed.lines.find((line) => line.startsWith("time "));
  return { ...signed, origin, size: Number(size), root: base64(root), time: time ? time.slice(5) : "" };
}

/** A verifier key: name+hash+base64, as C2SP writes it. */
export async function key(text) {
  const [, name, hash, typed] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) || [];
  const bytes = typed ? base64(typed) : [];
  if (bytes.length !== 33 || bytes[0] !== 1) {
    throw new Error("no key");
  }
  const own = await sha256(encoder.encode(name + "\n"), bytes);
  if (hex(own).slice(0, 8) !== hash) {
    throw new Error("no key");
  }
  return { name, hash, raw: bytes.slice(1), text: text.trim() };
}

/** Whether the browser can check Ed25519: some cannot, and say so only when asked. */
async function imported(raw) {
  try {
    return await crypto.subtle.importKey("raw", raw, { name: "Ed25519" }, false, ["verify"]);
  } catch (_) {
    return null;
  }
}

/** "good", "bad", "other" where none of these keys signed it, or "unable" to tell here. */
export async function signature(note, keys) {
  let found = "other";
  for (const each of keys) {
    for (const line of note.signatures) {
      if (line.name !== each.name || hex(line.bytes.slice(0, 4)) !== each.hash) {
        continue;
      }
      const usable = await imported(each.raw);
      if (!usable) {
        return "unable";
      }
      const good = await crypto.subtle.verify(
        "Ed25519", usable, line.bytes.slice(4), encoder.encode(note.text));
      if (!good) {
        return "bad";
      }
      found = "good";
    }
  }
  return found;
}

/** The keys that these vouched for in notes about a change of keys, and theirs in turn. */
export async function successors(keys, notes) {
  const known = keys.slice();
  for (const each of notes.map(note)) {
    if (each.lines[1] === "key rotation" && (await signature(each, known)) === "good") {
      known.push(await key(each.lines[2]));
    }
  }
  return known;
}
