import { answer, csrfHeader, url as pageUrl } from "../http";
import type { ServerClock } from "./clock";

/** How requests reach the server and prove who sends them. */
export type Transport = {
  url(path: string): string;
  /** Proof of who asks; empty when nobody is signed in. */
  headers(): Record<string, string>;
  /** Told when the server no longer knows the person. */
  unauthorised(): void;
};

/** For pages of a session: cookies and the CSRF header. */
export function sessionTransport(unauthorised: () => void = () => undefined): Transport {
  return { url: pageUrl, headers: csrfHeader, unauthorised };
}

/** Asks the server, measures its clock by the way. Throws Problem, or TypeError when the network is away. */
export async function ask(
  transport: Transport,
  clock: ServerClock,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const sentAt = Date.now();
  const headers = { Accept: "application/json", ...transport.headers(), ...(init.headers as Record<string, string>) };
  const response = await fetch(transport.url(path), {
    ...init,
    headers,
    credentials: "same-origin",
    cache: "no-store",
    signal: init.signal ?? AbortSignal.timeout(60_000),
  });
  await clock.observe(response, sentAt, Date.now());
  if (response.status === 401) transport.unauthorised();
  return response;
}

/** POST JSON, answer JSON. Throws as {@link ask}, and Problem for a refusal. */
export async function send<T>(transport: Transport, clock: ServerClock, path: string, body: unknown): Promise<T> {
  const response = await ask(transport, clock, path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return answer<T>(response);
}
