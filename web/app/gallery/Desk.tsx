import { useMemo, useState } from "preact/hooks";
import { compare } from "#/i18n";
import { Clock, type Column, ListHead, Mark, type MarkName, type Sorting, Table, TopBar } from "#/ui";
import { Section } from "./Section";
import { NOW, say } from "./sample";

interface Line {
  code: string;
  mark: MarkName;
  title: string;
  who: string;
  due: string;
}

const COUNT = 10_000;
const CYCLE: readonly MarkName[] = [
  "conflict",
  "fail",
  "overdue",
  "todo",
  "passUnsent",
  "pass",
  "pass",
  "na",
  "old",
];

function lines(): Line[] {
  const titles = [
    say("桁架吊点保险绳", "桁架吊點保險繩", "Truss safety ropes"),
    say("接地电阻", "接地電阻", "Earth resistance"),
    say("疏散楼梯间", "疏散樓梯間", "Escape stairs"),
  ];
  const people = [say("马晓东", "馬曉東", "Ma Xiaodong"), say("秦大勇", "秦大勇", "Qin Dayong")];
  return Array.from({ length: COUNT }, (_, index) => ({
    code: `QD${String(index + 1).padStart(5, "0")}`,
    mark: CYCLE[index % CYCLE.length] ?? "todo",
    title: titles[index % titles.length] ?? "",
    who: people[index % people.length] ?? "",
    due: `${String(9 + (index % 12)).padStart(2, "0")}:${index % 2 ? "30" : "00"}`,
  }));
}

function columns(): Column<Line>[] {
  return [
    {
      key: "mark",
      head: say("情况", "情況", "State"),
      width: "64px",
      cell: (line) => <Mark name={line.mark} size={24} />,
    },
    {
      key: "code",
      head: say("编号", "編號", "Number"),
      width: "110px",
      cell: (line) => line.code,
      sortable: true,
    },
    {
      key: "title",
      head: say("检查项", "檢查項", "Check"),
      cell: (line) => <b>{line.title}</b>,
      sortable: true,
    },
    {
      key: "who",
      head: say("在谁手里", "在誰手裡", "In whose hands"),
      width: "24%",
      cell: (line) => line.who,
      sortable: true,
    },
    {
      key: "due",
      head: say("到点", "到點", "Due"),
      width: "90px",
      cell: (line) => line.due,
      align: "end",
      sortable: true,
    },
  ];
}

export function Desk() {
  return (
    <Section id="desk" title={say("桌面", "桌面", "At a desk")} wide>
      <div class="gallery-top">
        <TopBar
          items={[
            { href: "#desk", word: say("指挥", "指揮", "Command"), current: true },
            { href: "#fields", word: say("人员", "人員", "People") },
            { href: "#notices", word: say("工作簿", "工作簿", "Workbook") },
          ]}
          event={say(
            "同行二十载·澄远精工2026客户答谢晚宴",
            "同行二十載·澄遠精工2026客戶答謝晚宴",
            "Chengyuan Precision client gala 2026",
          )}
          status={{ link: "live", lastHeard: NOW, unsent: 0, refused: 0, storage: "ok" }}
          onStatus={() => {}}
          clock={<Clock />}
          person={{ name: say("沈知秋", "沈知秋", "Shen Zhiqiu"), href: "#desk" }}
        />
      </div>
      <div class="gallery-table">
        <ListHead
          title={say("挡着开放的", "擋著開放的", "In the way of opening")}
          note={say("10,000 项", "10,000 項", "10,000")}
          aside={say("拖了", "拖了", "waiting")}
        />
        <Checks />
      </div>
    </Section>
  );
}

function Checks() {
  const [sorting, setSorting] = useState<Sorting>({ column: "code", direction: "up" });
  const [open, setOpen] = useState<string>();
  const made = lines();
  const first = made[0]?.title;
  const rows = useMemo(() => sorted(made, sorting), [first, sorting]);
  return (
    <Table
      caption={say("检查项", "檢查項", "Checks")}
      columns={columns()}
      rows={rows}
      rowKey={(line) => line.code}
      sorting={sorting}
      onSort={(column) =>
        setSorting(({ column: now, direction }) => ({
          column,
          direction: column === now && direction === "up" ? "down" : "up",
        }))
      }
      onOpen={(line) => setOpen(line.code)}
      openKey={open}
      tone={(line) =>
        line.mark === "fail" || line.mark === "conflict" ? "bad" : line.mark === "old" ? "old" : undefined
      }
    />
  );
}

function sorted(all: readonly Line[], { column, direction }: Sorting): Line[] {
  const sign = direction === "up" ? 1 : -1;
  const key = column as keyof Line;
  return [...all].sort((left, right) => sign * compare(left[key], right[key]));
}
