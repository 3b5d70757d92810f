"""Numbers written in Chinese characters: 十八, 两百三十, 一千零五, 二〇二六."""

import re

DIGITS = {
    c: v
    for v, cs in enumerate(("零〇", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"))
    for c in cs
}
UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000}
GROUPS = {"万": 10_000, "亿": 100_000_000}
NUMERAL = f"[{''.join((*DIGITS, *UNITS))}][{''.join((*DIGITS, *UNITS, *GROUPS))}]*"
_WHOLE = re.compile(NUMERAL)


def chinese_number(text: str) -> int | None:
    """The value of a Simplified numeral, None when the text isn't one."""
    if not _WHOLE.fullmatch(text) or len(text) > 20:
        return None
    if all(character in DIGITS for character in text):
        return int("".join(str(DIGITS[character]) for character in text))
    total = section = digit = 0
    for character in text:
        if character in DIGITS:
            digit = DIGITS[character]
        elif character in UNITS:
            section += (digit or (1 if section == 0 else 0)) * UNITS[character]
            digit = 0
        else:
            total = (total + section + digit) * GROUPS[character]
            section = digit = 0
    return total + section + digit
