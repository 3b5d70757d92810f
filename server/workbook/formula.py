"""Works out formulas that were saved without their result, as programs save them; what a spreadsheet saved stands.

A small subset on openpyxl's tokenizer: operators, references, the functions of `formula_functions`. Nothing volatile
(a workbook must mean the same tomorrow), nothing from other files. Depth and work are bounded.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from openpyxl.formula.tokenizer import Token, Tokenizer, TokenizerError
from openpyxl.utils import range_boundaries

from server.workbook.cell import Cell
from server.workbook.formula_functions import FUNCTIONS, joined
from server.workbook.formula_values import (
    ErrorValue,
    FormulaError,
    Operand,
    Scalar,
    as_number,
    as_scalar,
    as_text,
    compare,
    from_cell,
    to_cell,
)
from server.workbook.grid import Grid

LONGEST_FORMULA = 2_000
DEEPEST = 60
MOST_WORK = 3_000_000  # cells looked at for one workbook

_REFERENCE = re.compile(r"(?:(?:'((?:[^']|'')+)'|([^'!\[\]]+))!)?(\$?[A-Za-z]{1,3}\$?\d*(?::\$?[A-Za-z]{1,3}\$?\d*)?)")
_LEVELS: tuple[tuple[str, ...], ...] = (("=", "<>", "<", ">", "<=", ">="), ("&",), ("+", "-"), ("*", "/"), ("^",))


def fill_results(grids: Sequence[Grid]) -> None:
    """Put results in place of formulas without one; those that can't be worked out keep their error."""
    evaluator = Evaluator({grid.title: grid for grid in grids})
    for grid in grids:
        for row, column in list(grid.formulas):
            place = (grid.title, row, column)
            cell = grid.rows[row][column]
            try:
                value = to_cell(evaluator.value_at(*place), cell.format)
            except FormulaError as error:
                known = str(error) if str(error).startswith("#") else None
                shown = known or str(cell.value)
                grid.rows[row][column] = Cell(row, column, shown, cell.format, "error_value" if known else "no_result")
                continue
            if value is None:
                del grid.rows[row][column]
            else:
                grid.rows[row][column] = Cell(row, column, value, cell.format)


class Evaluator:
    """One workbook's formulas; results are remembered, circles are errors."""

    def __init__(self, grids: Mapping[str, Grid]) -> None:
        self.grids = grids
        self.folded = {title.strip().casefold(): title for title in grids}
        self.known: dict[tuple[str, int, int], Scalar | FormulaError] = {}
        self.open: list[tuple[str, int, int]] = []
        self.work = 0

    def value_at(self, sheet: str, row: int, column: int) -> Scalar:
        """What stands at a place, worked out if need be."""
        self.work += 1
        if self.work > MOST_WORK:
            raise FormulaError("work")
        grid, place = self.grids[sheet], (sheet, row, column)
        formula = grid.formulas.get((row, column))
        if formula is None:
            cell = grid.cell(row, column)
            if cell is None:
                return None
            return ErrorValue(str(cell.value)) if cell.error else from_cell(cell.value)
        if place not in self.known:
            self.known[place] = self._worked_out(place, formula)
        known = self.known[place]
        if isinstance(known, FormulaError):
            raise known
        return known

    def _worked_out(self, place: tuple[str, int, int], formula: str) -> Scalar | FormulaError:
        if place in self.open or len(self.open) >= DEEPEST or len(formula) > LONGEST_FORMULA:
            return FormulaError("circular or too long")
        self.open.append(place)
        try:
            return as_scalar(_Reading(self, place, formula).whole())
        except FormulaError as error:
            return error
        except (ArithmeticError, ValueError, IndexError, TypeError, KeyError, TokenizerError, RecursionError) as error:
            return FormulaError(type(error).__name__)
        finally:
            self.open.pop()

    def area(self, text: str, sheet: str) -> Operand:
        """The values behind a reference such as B2, B2:C9, B:B, '岗位'!A1."""
        found = _REFERENCE.fullmatch(text)
        if found is None:
            raise FormulaError("reference")
        name = (found[1] or "").replace("''", "'") or found[2]
        title = self.folded.get(name.strip().casefold()) if name else sheet
        if title is None:
            raise FormulaError("#REF!")
        left, top, right, bottom = self._bounds(found[3].replace("$", ""), self.grids[title])
        if ":" not in found[3]:
            return self.value_at(title, top, left)
        if (right - left + 1) * (bottom - top + 1) > MOST_WORK // 10:
            raise FormulaError("work")
        return [
            [self.value_at(title, row, column) for column in range(left, right + 1)] for row in range(top, bottom + 1)
        ]

    @staticmethod
    def _bounds(reference: str, grid: Grid) -> tuple[int, int, int, int]:
        try:
            left, top, right, bottom = range_boundaries(reference)
        except ValueError:
            raise FormulaError("reference") from None
        last = max(grid.rows, default=1)
        if left is None or right is None:
            raise FormulaError("reference")
        return left, top or 1, right, min(bottom or last, max(last, top or 1))


class _Reading:
    """One formula, read from left to right by precedence."""

    def __init__(self, evaluator: Evaluator, place: tuple[str, int, int], formula: str) -> None:
        self.evaluator, self.place = evaluator, place
        text = formula.replace("_xlfn.", "").replace("_xlws.", "")
        self.tokens = [token for token in Tokenizer(text).items if token.type != Token.WSPACE]
        self.at = 0

    def whole(self) -> Operand:
        value = self._level(0)
        if self.at != len(self.tokens):
            raise FormulaError("syntax")
        return value

    def _peek(self) -> Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def _next(self) -> Token:
        token = self._peek()
        if token is None:
            raise FormulaError("syntax")
        self.at += 1
        return token

    def _level(self, level: int) -> Operand:
        if level == len(_LEVELS):
            return self._signed()
        left = self._level(level + 1)
        while (token := self._peek()) and token.type == Token.OP_IN and token.value in _LEVELS[level]:
            self.at += 1
            left = _safely(_OPERATORS[token.value], as_scalar(left), as_scalar(self._level(level + 1)))
        return left

    def _signed(self) -> Operand:
        token = self._peek()
        if token and token.type == Token.OP_PRE:
            self.at += 1
            signed = as_scalar(self._signed())
            return _safely(_OPERATORS["-"], 0, signed) if token.value == "-" else signed
        value = self._atom()
        while (token := self._peek()) and token.type == Token.OP_POST:
            self.at += 1
            value = _safely(_OPERATORS["/"], as_scalar(value), 100)
        return value

    def _atom(self) -> Operand:
        token = self._next()
        if token.type == Token.OPERAND:
            return self._operand(token)
        if token.type == Token.PAREN and token.subtype == Token.OPEN:
            value = self._level(0)
            self._close(Token.PAREN)
            return value
        if token.type == Token.FUNC and token.subtype == Token.OPEN:
            return self._call(token.value[:-1].upper())
        raise FormulaError("syntax")

    def _operand(self, token: Token) -> Operand:
        if token.subtype == Token.TEXT:
            return str(token.value[1:-1].replace('""', '"'))
        if token.subtype == Token.NUMBER:
            return float(token.value)
        if token.subtype == Token.LOGICAL:
            return str(token.value).upper() == "TRUE"
        if token.subtype == Token.ERROR:
            return ErrorValue(token.value)
        return self.evaluator.area(token.value, self.place[0])

    def _call(self, name: str) -> Operand:
        arguments, missing = self._arguments(name in ("ROW", "COLUMN"))
        if name in ("ROW", "COLUMN"):
            return self._own_place(name, missing)
        function = FUNCTIONS.get(name)
        if function is None:
            raise FormulaError(f"{name}()")
        try:
            return function(arguments)
        except FormulaError as error:
            if str(error).startswith("#"):
                return ErrorValue(str(error))
            raise

    def _arguments(self, raw: bool) -> tuple[list[Operand], str]:
        """The values between the brackets; `raw` keeps a reference's text instead of its value."""
        values: list[Operand] = []
        reference = ""
        token = self._peek()
        while token and not (token.type == Token.FUNC and token.subtype == Token.CLOSE):
            if token.type == Token.SEP:
                self.at += 1
                if (
                    (following := self._peek())
                    and following.type in (Token.SEP, Token.FUNC)
                    and following.value in ",)"
                ):
                    values.append(None)
            elif raw:
                reference = self._next().value
            else:
                values.append(self._level(0))
            token = self._peek()
        self._close(Token.FUNC)
        return values, reference

    def _own_place(self, name: str, reference: str) -> float:
        row, column = self.place[1:]
        if reference:
            found = _REFERENCE.fullmatch(reference)
            if found is None:
                raise FormulaError("reference")
            left, top, _, _ = range_boundaries(found[3].replace("$", ""))
            row, column = top or 1, left or 1
        return float(row if name == "ROW" else column)

    def _close(self, kind: str) -> None:
        token = self._next()
        if token.type != kind or token.subtype != Token.CLOSE:
            raise FormulaError("syntax")


def _safely(operator: Callable[[Scalar, Scalar], Scalar], left: Scalar, right: Scalar) -> Scalar:
    """An operator's result; an error of the spreadsheet's own kind becomes a value that IFERROR can catch."""
    try:
        return operator(left, right)
    except FormulaError as error:
        if str(error).startswith("#"):
            return ErrorValue(str(error))
        raise
    except ZeroDivisionError:
        return ErrorValue("#DIV/0!")
    except OverflowError:
        return ErrorValue("#NUM!")


def _power(left: Scalar, right: Scalar) -> Scalar:
    base, exponent = as_number(left), as_number(right)
    result = base**exponent
    if isinstance(result, complex):
        raise FormulaError("#NUM!")
    return float(result)


_OPERATORS: dict[str, Callable[[Scalar, Scalar], Scalar]] = {
    "+": lambda left, right: as_number(left) + as_number(right),
    "-": lambda left, right: as_number(left) - as_number(right),
    "*": lambda left, right: as_number(left) * as_number(right),
    "/": lambda left, right: as_number(left) / as_number(right),
    "^": _power,
    "&": lambda left, right: joined((as_text(left), as_text(right))),
    "=": lambda left, right: compare(left, right) == 0,
    "<>": lambda left, right: compare(left, right) != 0,
    "<": lambda left, right: compare(left, right) < 0,
    ">": lambda left, right: compare(left, right) > 0,
    "<=": lambda left, right: compare(left, right) <= 0,
    ">=": lambda left, right: compare(left, right) >= 0,
}
