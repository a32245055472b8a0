"""Blocks -> tables: the cells of each, laid out in the grid that a reader sees."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.document import Block, BlockKind, Document
from checker.model.table import Cell, Table

#: A grid of more places has cells that reach further than any page: a slip of the markup.
_LARGEST = 400_000


def find_tables(document: Document) -> tuple[Table, ...]:
    """The tables of a document, in order; those that are quoted or printed around the text are left out, and so is one
    that a blank line has cut, since nobody can say which rows are missing."""
    found: list[Table] = []
    blocks = document.blocks
    at = 0
    while at < len(blocks):
        cell = blocks[at].cell
        if cell is None:
            at += 1
            continue
        end = at
        while end < len(blocks) and (place := blocks[end].cell) is not None and place.table_index == cell.table_index:
            end += 1
        cut = end < len(blocks) and blocks[end].kind is BlockKind.PARAGRAPH and _is_row(document, blocks[end])
        if not cut and all(block.is_prose for block in blocks[at:end]):
            grid = _grid(document, range(at, end))
            if grid:
                found.append(Table(cell.table_index, grid, _caption(document, at), blocks[at].section))
        at = end
    return tuple(found)


def _is_row(document: Document, block: Block) -> bool:
    return document.folded_of(block).lstrip().startswith("|")


def _grid(document: Document, indexes: Sequence[int]) -> tuple[tuple[Cell | None, ...], ...]:
    cells = [_cell(document, index) for index in indexes]
    height = max(cell.place.row + cell.place.down for cell in cells)
    width = max(cell.place.column + cell.place.across for cell in cells)
    if width * height > _LARGEST:
        return ()
    grid: list[list[Cell | None]] = [[None] * width for _ in range(height)]
    for cell in cells:
        place = cell.place
        for row in range(place.row, place.row + place.down):
            for column in range(place.column, place.column + place.across):
                grid[row][column] = grid[row][column] or cell
    return tuple(map(tuple, grid))


def _cell(document: Document, index: int) -> Cell:
    block = document.blocks[index]
    assert block.cell is not None
    text = document.folded_of(block)
    span = document.prose.source_span(block.prose) if len(block.prose) else block.span
    return Cell(index, block.cell, text.strip(), span)


def _caption(document: Document, at: int) -> str:
    if at == 0 or document.blocks[at - 1].kind is BlockKind.METADATA:
        return ""
    return document.folded_of(document.blocks[at - 1]).strip()
