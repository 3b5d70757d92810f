"""An outdoor festival of three days with 420 checks, as untidy as real files are, and what must become of each row.

Everything that a person can read is written in many forms; beside it stand faults, each planted on purpose and noted.
"""

import random
from datetime import datetime, time, timedelta
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.workbook import festival_words as words
from tests.workbook.festival_checks import write_checks
from tests.workbook.festival_plan import FIRST, Fault, Festival, put, title_rows
from tests.workbook.sheets import saved


def build() -> Festival:
    """The same file every time."""
    festival = Festival()
    chance = random.Random(420)
    book = Workbook()
    cover = book.worksheets[0]
    cover.title = "封面"
    cover["A1"] = "北岭露天音乐节执行手册（第三版）"
    _people(book.create_sheet(" 人員名冊 "), festival)
    _event_form(book.create_sheet("活动概况"))
    _zones(book.create_sheet("区域划分(终)"), festival)
    _posts(book.create_sheet("崗位安排"), festival)
    _running_order(book, festival)
    write_checks(book, festival, chance)
    _summary(book.create_sheet("预算汇总"), festival)
    festival.content = saved(book)
    return festival


def _people(sheet: Worksheet, festival: Festival) -> None:
    title_rows(sheet, "人員名冊", 6)
    put(sheet, 4, ["姓  名", "員工編號*", "職務＊", "所屬小組", "聯絡電話", "狀態", "身份证号"])
    for index, (number, name, position) in enumerate(words.PEOPLE):
        phone: Any = 19_000_000_000 + int(number[2:])
        phone = (phone, float(phone), f"+86 {phone}", f"{str(phone)[:3]}-{str(phone)[3:7]}-{str(phone)[7:]}")[index % 4]
        position = {"副经理": "副經理", "组长": "組長", "组员": "組員", "经理": "經理"}[position]
        group = None if index < 2 else ("客戶接待組", "活動策劃組", "現場執行組、後勤對接組")[index % 3]
        put(sheet, 5 + index, [f" {name}", number.lower() if index % 2 else number, position, group, phone, "在職"])
    last = 5 + len(words.PEOPLE)
    put(sheet, last, ["石磊", "QC023", "组员", "现场执行组", "1.9E+10", "试用期"])
    put(sheet, last + 1, ["无名氏", None, "组员", None, 19_000_000_099, "在职"])
    put(sheet, last + 2, ["贺小程", "QC018", "组员", None, 19_000_000_098, "在职"])
    sheet.cell(last + 4, 1, "合计")
    sheet.cell(last + 4, 2, f"=COUNTA(A5:A{last + 2})")
    title = sheet.title
    festival.faults += [
        Fault(title, last, "聯絡電話", "digits_lost"),
        Fault(title, last + 1, "員工編號", "required_missing"),
        Fault(title, last + 2, "員工編號", "duplicate_id"),
    ]


def _event_form(sheet: Worksheet) -> None:
    """No table at all: labels with their values to the right."""
    put(sheet, 1, ["活动概况表"])
    put(sheet, 3, ["活动编号", "HD2027-012", None, "活动名称：", "北岭露天音乐节"])
    put(sheet, 4, ["開始時間", "2027年6月11日 14：00", None, "結束時間", "2027/6/13 22:30"])
    put(sheet, 5, ["活動地點", "北岭景区大草坪", None, "预计人数", "约1.2万人"])
    put(sheet, 6, ["负责人", "韩铁军", None, "预算（万元）", "３６０"])
    put(sheet, 7, ["特殊要求", "风力六级停演；\n夜间22:30后不得扩声"])


def _zones(sheet: Worksheet, festival: Festival) -> None:
    put(sheet, 1, ["区域编号", "区域名称", "人数上限\n（人）", "备注"])
    for index, (code, name, limit) in enumerate(words.ZONES, start=2):
        wide = code.translate({ord(c): ord(c) + 0xFEE0 for c in code})
        shown: Any = (limit, f"{limit:,}", f"{limit}人")[index % 3]
        put(sheet, index, [wide if index % 4 == 0 else code, name, shown, None])
    last = 2 + len(words.ZONES)
    put(sheet, last, ["A13", "观景台", "看天气", None])
    put(sheet, last + 1, ["A01", "主舞台二层", 30, None])
    festival.faults += [
        Fault(sheet.title, last, "人数上限 （人）", "not_a_number"),
        Fault(sheet.title, last + 1, "区域编号", "duplicate_id"),
    ]


def _posts(sheet: Worksheet, festival: Festival) -> None:
    """Three days, a line above each; shifts past midnight."""
    put(sheet, 1, ["岗位编号", "岗位", "区域", "值守人", "到崗", "離崗", "职责"])
    row = 2
    for day in range(3):
        sheet.cell(row, 1, f"第{'一二三'[day]}天（6月{11 + day}日）")
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=7)
        row += 1
        for index in range(8):
            person = words.PEOPLE[2 + index]
            starts: Any = (time(9, 0), "９：３０", "下午2点", "14:00")[index % 4]
            ends: Any = (time(23, 0), "次日01:30", time(1, 0), "25:00")[index % 4]
            zone = words.ZONES[index]
            put(sheet, row, [f"GW{index + 1:02}", f"{zone[1]}值守", zone[1], person[index % 2], starts, ends, "按手册"])
            row += 1
    put(sheet, row, ["GW20", "机动", "A04", "外包保安队", "10:00", "22:00", None])
    put(sheet, row + 1, ["GW21", "夜间看护", "A12", "QC026", "晚上", "06:00", None])
    festival.faults += [
        Fault(sheet.title, row, "值守人", "unknown_reference"),
        Fault(sheet.title, row + 1, "到崗", "not_a_time"),
        Fault(sheet.title, row + 1, "到崗", "shift_left_out"),
    ]


def _running_order(book: Workbook, festival: Festival) -> None:
    """A sheet a day, numbered anew each day."""
    for day in range(3):
        sheet = book.create_sheet(f"流程-第{'一二三'[day]}天")
        put(sheet, 1, ["序号", "时间", "环节", "时长", "负责人", "提示"])
        for index in range(10):
            at = datetime.combine(FIRST, time(14, 0)) + timedelta(minutes=65 * index)
            shown: Any = (at.time(), f"{at:%H：%M}", f"{at:%H:%M}-{at + timedelta(minutes=45):%H:%M}")[index % 3]
            minutes: Any = None if index % 3 == 2 else ("45分钟", 45)[index % 2]
            put(
                sheet,
                index + 2,
                [day * 20 + index + 1, shown, f"第{day + 1}天第{index + 1}组演出", minutes, "韩铁军", None],
            )
        put(sheet, 12, [day * 20 + 11, "00:20", "夜间清点", "0.5小时", "QC022", None])
    festival.faults.append(Fault("流程-第三天", 13, "环节", "required_missing"))
    put(book["流程-第三天"], 13, [70, "01:00", None, 10, None, "无"])


def _summary(sheet: Worksheet, festival: Festival) -> None:
    put(sheet, 1, ["科目", "金额"])
    put(sheet, 2, ["舞台", "=SUM(100,200)"])
    festival.faults.append(Fault(sheet.title, 0, None, "unknown_sheet"))
