import { Section } from "./Section";
import { say } from "./sample";

const ROLES = [
  "number",
  "post",
  "title",
  "list-title",
  "current",
  "row",
  "step",
  "body",
  "second",
  "small",
] as const;

export function Types() {
  return (
    <Section id="types" title={say("字", "字", "Type")}>
      <div class="gallery-types">
        {ROLES.map((role) => (
          <p key={role} class={`qc-t-${role}`}>
            {say(
              "13:05 宴会厅 “安全巡查”，0.35 m",
              "13:05 宴會廳「安全巡查」，0.35 m",
              "13:05 Ballroom safety round, 0.35 m",
            )}
          </p>
        ))}
      </div>
    </Section>
  );
}
