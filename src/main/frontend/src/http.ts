/** A field the server refused, and why. */
export type FieldProblem = { field: string; message: string };

/** An RFC 9457 answer. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly fields: FieldProblem[],
    readonly retryAfterSeconds?: number,
  ) {
    super(detail || title);
  }
}

function meta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
}

/** The address of an API resource, below the context path the server named. */
export function url(path: string): string {
  return meta("context-path").replace(/\/$/, "") + path;
}

/** What the server wants to see on every writing request of a logged-in browser. */
export function csrfHeader(): Record<string, string> {
  const header = meta("csrf-header");
  const token = meta("csrf-token");
  return header && token ? { [header]: token } : {};
}

/** The body of an answer. Throws {@link Problem} on every status that is not a success. */
export async function answer<T>(response: Response): Promise<T> {
  if (response.ok) {
    const text = await response.text();
    return (text ? JSON.parse(text) : null) as T;
  }
  let body: { title?: string; detail?: string; errors?: FieldProblem[] } = {};
  try {
    body = (await response.json()) as typeof body;
  } catch {
    // A proxy or a dead server answers with something else; the status has to do.
  }
  const retryAfter = Number(response.headers.get("Retry-After") ?? "");
  throw new Problem(
    response.status,
    body.title ?? "",
    body.detail ?? "",
    body.errors ?? [],
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined,
  );
}

/** GET as JSON. Throws {@link Problem} on every status that is not a success, TypeError when the network is away. */
export async function get<T>(path: string): Promise<T> {
  return answer(await fetch(url(path), { headers: { Accept: "application/json" }, credentials: "same-origin" }));
}

/** POST JSON, answer JSON. Throws as {@link get}. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  return answer(
    await fetch(url(path), {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", ...csrfHeader() },
      credentials: "same-origin",
      body: JSON.stringify(body),
    }),
  );
}

/** Sends one file to the evidence store; the same file twice is stored once. Throws as {@link get}. */
export async function upload(file: File): Promise<{ sha256: string; type: string; size: number }> {
  const form = new FormData();
  form.append("file", file);
  return answer(
    await fetch(url("/api/media"), {
      method: "POST",
      headers: { Accept: "application/json", ...csrfHeader() },
      credentials: "same-origin",
      body: form,
    }),
  );
}
