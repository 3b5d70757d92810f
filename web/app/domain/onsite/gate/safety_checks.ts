/** The safety checks of an event as this phone shows them, for the gate: what the server does not have yet never makes it look better. */
import type { FieldName } from "#/store/api";
import type { Photo } from "../photos/event_photos";
import type { Check } from "../rules";
import type { SafetyCheck } from "./gate";

/** What a pass hangs on: while one of these is only on this phone, nobody has confirmed the pass. */
const DECIDING: readonly FieldName<"check">[] = [
  "result",
  "measured",
  "low",
  "high",
  "valid_minutes",
  "repeat_before_opening",
  "photo_required",
];

/** Safety checks that count as there, also those that only this phone takes for deleted or for another category. Give it all records. */
export function safetyOf(checks: readonly Check[]): Check[] {
  return checks.filter(
    (check) => isSafety(check) && (!check.deleted || check.editedAfterDeletion || onlyHere(check, "deleted")),
  );
}

function isSafety(check: Check): boolean {
  return check.fields.category === "safety" || (check.rev > 0 && onlyHere(check, "category"));
}

function onlyHere(check: Check, field: FieldName<"check">): boolean {
  return check.unsentFields.has(field);
}

/** One check for the rule, with its photos. A waiver counts when the server has it; a photo that only this phone knows confirms nothing. */
export function forGate(check: Check, photos: readonly Photo[] = []): SafetyCheck {
  const { fields } = check;
  const photoRequired = fields.photo_required === true;
  const photoUnsent = photoRequired && photos.length > 0 && photos.every(({ rev }) => rev === 0);
  const stamp = check.stamps.result;
  return {
    id: check.id,
    result: fields.result ?? null,
    contested: check.conflicts.result !== undefined,
    unsent: photoUnsent || DECIDING.some((field) => onlyHere(check, field)),
    at: stamp ? Date.parse(stamp.at) : null,
    validMinutes: fields.valid_minutes ?? null,
    repeatBeforeOpening: fields.repeat_before_opening === true,
    waived: Boolean(fields.waived) && !onlyHere(check, "waived"),
    low: fields.low ?? null,
    high: fields.high ?? null,
    measured: fields.measured ?? null,
    photoRequired,
    photographed: photos.length > 0,
  };
}
