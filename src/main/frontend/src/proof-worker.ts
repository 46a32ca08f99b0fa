import { sha256 } from "@noble/hashes/sha2.js";

/** Solves the puzzles of a report's challenge beside the page, so that typing is never slowed. */
type Task = { text: string; clientId: string; puzzles: number; bits: number };

const letters = new TextEncoder();

function zeroBits(hash: Uint8Array): number {
  let bits = 0;
  for (const one of hash) {
    const zeros = Math.clz32(one) - 24;
    bits += zeros;
    if (zeros < 8) break;
  }
  return bits;
}

function solve(before: string, bits: number): number {
  for (let number = 0; ; number++) {
    if (zeroBits(sha256(letters.encode(before + number))) >= bits) return number;
  }
}

self.addEventListener("message", (event: MessageEvent<Task>) => {
  const { text, clientId, puzzles, bits } = event.data;
  const solutions = Array.from({ length: puzzles }, (_, i) => solve(`${text}|${clientId}|${i}|`, bits));
  self.postMessage(`${text}:${solutions.join(",")}`);
});
