let words: Record<string, string> | undefined;

/**
 * The text of `web.js.<key>` in the page's language; `{0}`, `{1}`… are replaced. The server puts all of them into the
 * page, so no island carries a language of its own.
 */
export function say(key: string, ...values: (string | number)[]): string {
  words ??= JSON.parse(document.getElementById("words")?.textContent || "{}") as Record<string, string>;
  const text = words[key] ?? key;
  return text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
}
