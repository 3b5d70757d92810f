/**
 * How long a key costs at the desk with 50,000 clients and 80,000 contacts, from the typed text to the ordered results
 * (issue 5: 50 ms), beside a plain `includes` over the same texts. Run: `npx vitest bench --run bench/client`.
 */
import { bench, describe } from "vitest";
import type { FamilyEntry } from "#/domain/reception/clients/client_book";
import { rowsOf } from "#/domain/reception/clients/clients_list";
import { ClientBook } from "#/domain/reception/clients/search";
import { parseTable } from "#/search/pinyin";
import { TABLE } from "#/search/readings";

const CLIENTS = 50_000;
const CONTACTS = 80_000;
const PLACES = ["上海", "杭州", "苏州", "宁波", "南京", "无锡", "合肥", "厦门"];
const WORDS = "蓝鲸青石桥鹿鸣山房星河远帆白鹭云栖听涛望岳汇金海棠松涛澄明和畅锦程".split("");
const FIELDS = ["文化传媒", "会展服务", "科技发展", "置业", "食品", "生物医药", "教育咨询", "汽车销售"];
const FORMS = ["有限公司", "股份有限公司", "集团", "（中国）有限公司"];
const FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗".split("");
const GIVEN = "伟芳娜敏静秀英丽强磊洋艳勇军杰娟涛明超霞平刚桂兰".split("");

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const mobile = (index: number) =>
  `+86 1${38 + (index % 50)} ${1000 + ((index * 7) % 9000)} ${1000 + ((index * 13) % 9000)}`;

function entries(): FamilyEntry[] {
  const made: FamilyEntry[] = [];
  for (let index = 0; index < CLIENTS; index++) {
    const id = String(index).padStart(26, "0");
    const name =
      at(PLACES, index) +
      at(WORDS, index * 3) +
      at(WORDS, index * 7 + 1) +
      at(FIELDS, index >> 3) +
      at(FORMS, index >> 5);
    const own = { id, texts: [name, `KH-${index}`], numbers: [`021-${62000000 + index} 转 ${index % 900}`] };
    const people = Array.from({ length: index % 5 < 3 ? 2 : 1 }, (_, which) => {
      const seed = index * 2 + which;
      const who = at(FAMILY, seed) + at(GIVEN, seed * 5) + at(GIVEN, seed * 11 + 3);
      return { id: `${id}${which}`, texts: [who, `wx_${seed}`], numbers: [mobile(seed)] };
    });
    made.push({ id, parts: [own, ...people] } as unknown as FamilyEntry);
  }
  return made;
}

const used = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;

const ENTRIES = entries();
const READINGS = parseTable(TABLE);
const before = used();
const book = new ClientBook<FamilyEntry>();
book.update(ENTRIES);
book.readAs(READINGS);
let slowest = 0;
for (let done = false; !done; ) {
  const began = performance.now();
  let pieces = 0;
  done = book.build(() => pieces++ === 0);
  slowest = Math.max(slowest, performance.now() - began);
}
const megabytes = ((used() - before) / 1e6).toFixed(0);
console.log(
  `laid out with ${megabytes} MB beyond the records, the longest of its pieces ${slowest.toFixed(0)} ms`,
);
const TEXTS = ENTRIES.map(({ parts }) => parts.flatMap(({ texts, numbers }) => [...texts, ...numbers]));

const scan = (word: string) => TEXTS.filter((texts) => texts.some((text) => text?.includes(word)));

for (const typed of ["蓝", "蓝鲸文", "lj", "z", "wxfw", "wangfang", "8000", "138 10", "上海 wf"]) {
  describe(`${typed} over ${CLIENTS} clients and about ${CONTACTS} contacts`, () => {
    bench("the client book", () => void rowsOf([], typed, book), { time: 200, warmupTime: 50 });
    bench("a plain includes over the same texts", () => void scan(typed), { time: 200, warmupTime: 50 });
  });
}
