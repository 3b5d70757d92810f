import { formatDuration, formatTime, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Fold, ListHead } from "#/ui";
import { calendarIn } from "../clock/calendar";
import { enquiryHref } from "../enquiries/addresses";
import { type Asked, type Figures, figuresBy, figuresOf, waited } from "../enquiries/standing";
import { asksWords, personName, whoWords } from "../enquiries/words";

/** What was answered today, and how: at once, in time, late; the same for each person and group. */
export function AnsweredToday({ asked }: { asked: readonly Asked[] }) {
  const store = useStore();
  const calendar = calendarIn(store).value;
  const figures = figuresOf(asked, calendar);
  return (
    <section data-part="answered">
      <ListHead
        title={t("desk.answered")}
        note={asked.length > 0 ? figureWords(asked.length, figures) : undefined}
      />
      {asked.length === 0 && <p class="desk__none">{t("desk.noneAnswered")}</p>}
      <ul>
        {asked.map((one) => (
          <Row key={one.enquiry.id} asked={one} />
        ))}
      </ul>
      {asked.length > 0 && <ByWhom asked={asked} />}
    </section>
  );
}

function figureWords(count: number, { at_once, in_time, late }: Figures): string {
  return t("desk.figures", { count, atOnce: at_once, inTime: in_time, late });
}

function Row({ asked }: { asked: Asked }) {
  const store = useStore();
  const { clock, enquiry } = asked;
  const calendar = calendarIn(store).value;
  const atOnce = clock.promised === null;
  const late = clock.promised !== null && (clock.answered ?? 0) > clock.promised;
  return (
    <li>
      <a
        class="desk-answered qc-inset-focus"
        href={enquiryHref(enquiry.id)}
        data-answered={atOnce ? "at_once" : late ? "late" : "in_time"}
      >
        <span class="desk-answered__time">{formatTime(clock.answered ?? 0)}</span>
        <b class="desk-answered__who">{whoWords(store, asked)}</b>
        <span class="desk-answered__asks">{asksWords(asked)}</span>
        <span class="desk-answered__how">
          {atOnce
            ? t(enquiry.fields.faq ? "desk.atOnceFaq" : "desk.atOnce")
            : personName(store, asked.answeredBy)}
        </span>
        <b class={`desk-answered__waited${late ? " qc-c-bad" : ""}`}>
          {atOnce ? "" : formatDuration(waited(asked, calendar))}
        </b>
      </a>
    </li>
  );
}

/** Per person and per group: for who leads, and for the talk about why something was late. */
function ByWhom({ asked }: { asked: readonly Asked[] }) {
  const store = useStore();
  const calendar = calendarIn(store).value;
  const people = figuresBy(asked, calendar, ({ answeredBy }) => answeredBy);
  const groups = figuresBy(
    asked,
    calendar,
    ({ answeredBy, enquiry }) =>
      enquiry.fields.group || store.record("person", answeredBy ?? "").value?.fields.groups?.[0],
  );
  const groupName = (id: string) => store.record("group", id).value?.fields.name ?? "";
  return (
    <Fold title={t("desk.byWhom")}>
      <table class="desk-figures">
        <thead>
          <tr>
            <th scope="col">{t("desk.figure.who")}</th>
            <th scope="col">{t("desk.figure.at_once")}</th>
            <th scope="col">{t("desk.figure.in_time")}</th>
            <th scope="col">{t("desk.figure.late")}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(([id, figures]) => (
            <FigureRow key={id} name={groupName(id)} figures={figures} strong />
          ))}
          {people.map(([id, figures]) => (
            <FigureRow key={id} name={personName(store, id)} figures={figures} />
          ))}
        </tbody>
      </table>
    </Fold>
  );
}

function FigureRow({ name, figures, strong }: { name: string; figures: Figures; strong?: boolean }) {
  return (
    <tr>
      <th scope="row">{strong ? <b>{name}</b> : name}</th>
      <td>{figures.at_once}</td>
      <td>{figures.in_time}</td>
      <td class={figures.late > 0 ? "qc-c-bad" : undefined}>{figures.late}</td>
    </tr>
  );
}
