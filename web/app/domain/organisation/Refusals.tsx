import { formatWhen, t } from "#/i18n";
import type { Store } from "#/store/api";
import { Button, Notice } from "#/ui";
import { draftOf, type PersonDraft } from "./person_form";
import type { StaffRefusal } from "./refusals";

interface RefusalsProps {
  store: Store;
  refusals: readonly StaffRefusal[];
  /** Opens the form with what was typed, to put it right. */
  onAgain: (refusal: StaffRefusal, draft: PersonDraft) => void;
}

/** What the server did not take, whole, with the reason and the two ways on (C12). */
export function Refusals({ store, refusals, onAgain }: RefusalsProps) {
  if (refusals.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title={t("people.refused", { count: refusals.length })}
      text={
        <ul class="people-refusals">
          {refusals.map((refusal) => (
            <li key={refusal.item.change.id} class="people-refusals__item">
              <span class="people-refusals__words">
                <b>{what(refusal)}</b> {why(refusal)}{" "}
                <small>{t("people.refused.at", { when: formatWhen(refusal.item.change.at) })}</small>
              </span>
              {refusal.entity === "person" && refusal.reason !== "forbidden" && (
                <Button size={40} onPress={() => onAgain(refusal, typed(refusal))}>
                  {t("people.refused.again")}
                </Button>
              )}
              <Button
                size={40}
                kind="quiet"
                onPress={() => void store.dismissRefused(refusal.item.change.id)}
              >
                {t("people.refused.drop")}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** What the person had typed, over what stands. */
function typed({ person, patch }: StaffRefusal): PersonDraft {
  return draftOf({ ...person?.fields, ...patch });
}

function what({ entity, creation, person, patch }: StaffRefusal): string {
  const name = patch.name ?? person?.fields.name ?? "";
  if (entity === "group") return t("people.refused.group", { name });
  return creation ? t("people.refused.new", { name }) : t("people.refused.change", { name });
}

function why({ reason, patch, item }: StaffRefusal): string {
  if (reason === "taken") return t("people.refused.taken", { number: patch.staff_number ?? "" });
  if (reason === "invalid")
    return t("people.refused.invalid", { field: item.reason.field ?? item.reason.message });
  return t(`people.refused.${reason}`);
}
