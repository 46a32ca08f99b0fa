import type { Kit, Officer, PartyKind } from "./kit";

/** What the form says, by the names of its fields. */
export type Said = Record<string, string>;

const SUM = /^\d{1,9}(\.\d{1,2})?$/;
const REQUIRED = ["violation", "happenedOn", "place", "facts", "basis", "party.name", "party.address", "defence"];

/** A sum in yuan as fen; empty is none, null is no sum. */
export function fen(yuan: string): number | null {
  const text = yuan.trim();
  if (!text) return 0;
  if (!SUM.test(text)) return null;
  const [whole = "0", part = ""] = text.split(".");
  return Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

/** The day in the city. */
export function cityDay(at: number): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(at);
}

/** What the server would refuse, told before the paper is handed over. Every limit is the server's, out of the kit. */
export function problems(said: Said, kit: Kit, at: number): Map<string, string> {
  const found = new Map<string, string>();
  const refuse = (field: string, word: string): void => {
    if (!found.has(field)) found.set(field, kit.words[word] ?? word);
  };
  for (const field of REQUIRED) if (!said[field]?.trim()) refuse(field, "required");
  const today = cityDay(at);
  if (said["happenedOn"] && said["happenedOn"] > today) refuse("happenedOn", "dayToCome");
  if (!certified(kit.officer, today)) refuse("officers", "notCertified");
  const second = kit.others.find((other) => other.username === said["secondOfficer"]);
  if (!second || second.username === kit.officer.username) refuse("secondOfficer", "twoOfficers");
  else if (!certified(second, today)) refuse("secondOfficer", "notCertified");
  money(said, kit, refuse);
  if (said["refused"] && !said["witness"]?.trim()) refuse("witness", "witness");
  return found;
}

function money(said: Said, kit: Kit, refuse: (field: string, word: string) => void): void {
  const fine = fen(said["fine"] ?? "");
  if (fine === null) return refuse("fine", "notMoney");
  const kind = (said["party.kind"] ?? "CITIZEN") as PartyKind;
  if (fine > (kit.mostFen[kind] ?? 0)) refuse("fine", "tooMuch");
  if (!said["collected"]) return;
  if (fine === 0) refuse("collected", "nothingToCollect");
  if (!said["receipt"]?.trim()) refuse("receipt", "required");
  if (fine > kit.cashFen && !said["cashGround"]?.trim()) refuse("cashGround", "cashGround");
}

function certified(officer: Officer, day: string): boolean {
  return officer.validFrom <= day && day <= officer.validTo;
}
