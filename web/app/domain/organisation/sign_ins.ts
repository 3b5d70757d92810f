/** Who can sign in, as the server knows it: passwords never come to this device, only whether there is one. */
import { type Answer, call } from "#/api/call";

/** How one person signs in. `last`: ms, null if never. */
export interface SignIn {
  readonly hasPassword: boolean;
  readonly last: number | null;
}

interface WirePerson {
  readonly id: string;
  readonly has_password: boolean;
  readonly last_signed_in: string | null;
}

let known: {
  readonly by: string;
  readonly at: number;
  readonly answer: Promise<ReadonlyMap<string, SignIn> | null>;
} | null = null;
const FRESH = 60_000;

/** Everybody's sign-in, asked at most once a minute; null when the server can't be asked. */
export function signIns(person: string): Promise<ReadonlyMap<string, SignIn> | null> {
  if (known?.by === person && Date.now() - known.at < FRESH) return known.answer;
  const answer = call<{ people: readonly WirePerson[] }>(person, "/api/people").then(read);
  known = { by: person, at: Date.now(), answer };
  // An answer that did not come is asked for again at the next look.
  void answer.then((found) => {
    if (found === null) known = null;
  });
  return answer;
}

/** After a password was set. */
export function forgetSignIns(): void {
  known = null;
}

function read(answer: Answer<{ people: readonly WirePerson[] }>): ReadonlyMap<string, SignIn> | null {
  if (!answer.ok) return null;
  return new Map(
    answer.body.people.map(({ id, has_password, last_signed_in }) => [
      id,
      { hasPassword: has_password, last: last_signed_in ? Date.parse(last_signed_in) : null },
    ]),
  );
}
