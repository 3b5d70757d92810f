/** Who is shown a confidential incident: the same people to whom the server sends it (O4, X9). Pure. */
import type { FieldValues, Shown } from "#/store/api";

export interface Department {
  readonly people: readonly Shown<"person">[];
  readonly groups: readonly Shown<"group">[];
  readonly posts: readonly Shown<"post">[];
  readonly shifts: readonly Shown<"shift">[];
}

/** Ids of people, without doubles: the event's lead first, then the management, the named posts, who reported and has it. */
export function seers(
  department: Department,
  event: FieldValues<"event">,
  incident: FieldValues<"incident">,
): readonly string[] {
  const { people, groups, posts, shifts } = department;
  const execution = new Set(groups.filter(({ fields }) => fields.kind === "execution").map(({ id }) => id));
  const named = new Set(posts.filter(({ fields }) => fields.confidential === true).map(({ id }) => id));
  const atNamed = shifts
    .filter(({ fields }) => named.has(fields.post ?? ""))
    .map(({ fields }) => fields.person);
  const management = people.filter(({ fields }) => leads(fields, execution)).map(({ id }) => id);
  const found = [event.lead, ...management, ...atNamed, incident.reporter, incident.assigned];
  return [...new Set(found.filter((id): id is string => Boolean(id)))];
}

const GONE: ReadonlySet<string> = new Set(["left", "suspended"]);

function leads(person: FieldValues<"person">, execution: ReadonlySet<string>): boolean {
  if (GONE.has(person.status ?? "")) return false;
  if (person.position === "manager") return true;
  const led = person.position === "group_lead" ? person.groups : undefined;
  const charge = person.position === "deputy_manager" ? person.in_charge_of : undefined;
  return [...(led ?? []), ...(charge ?? [])].some((group) => execution.has(group));
}
