import { t } from "#/i18n";
import { TextField } from "#/ui";
import type { NeedForm, Problems } from "./need_form";

interface NeedFieldsProps {
  form: NeedForm;
  problems: Problems;
  set: (form: NeedForm) => void;
}

const SHAPES = [
  { field: "name", most: 200 },
  { field: "day", type: "date" },
  { field: "from", type: "time" },
  { field: "to", type: "time" },
  { field: "venue", most: 200 },
  { field: "expected", most: 12, mode: "numeric" },
  { field: "budget", most: 20, optional: true },
  { field: "purpose", most: 5_000, lines: 3, optional: true },
  { field: "special", most: 5_000, lines: 3, optional: true },
] as const satisfies readonly {
  field: keyof NeedForm;
  type?: "date" | "time";
  most?: number;
  mode?: "numeric";
  lines?: number;
  optional?: true;
}[];

/** The fields in the order in which a client tells them. */
export function NeedFields({ form, problems, set }: NeedFieldsProps) {
  return (
    <>
      {SHAPES.map((shape) => {
        const { field } = shape;
        const problem = problems[field];
        return (
          <div key={field} class={`need__field need__field--${field}`}>
            <TextField
              label={t(`need.${field}`)}
              need={"optional" in shape ? "optional" : "required"}
              value={form[field]}
              type={"type" in shape ? shape.type : "text"}
              {...("mode" in shape && { inputMode: shape.mode })}
              {...("lines" in shape && { lines: shape.lines })}
              {...("most" in shape && { maxLength: shape.most })}
              {...(problem && { error: t(`need.problem.${problem}`) })}
              onInput={(typed) => set({ ...form, [field]: typed })}
            />
          </div>
        );
      })}
    </>
  );
}
