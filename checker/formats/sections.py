"""Blocks -> sections, which headings and separators open and close."""

from __future__ import annotations

from collections.abc import Sequence

from checker.document.document import Block, BlockKind, Section

#: A labelled separator opens a section, like a heading of the first level; a bare one only divides the section of the
#: last heading.
_LABELLED, _BARE = 1, 7


def with_sections(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """The blocks, each with its section, and the sections; the first is the whole page."""
    openers: list[tuple[int | None, int, int | None, int]] = [(None, 0, None, 0)]  # opener, level, parent, first block
    ends: dict[int, int] = {}
    stack = [0]
    placed: list[Block] = []
    for index, block in enumerate(blocks):
        if (level := _level(block)) is not None:
            while len(stack) > 1 and openers[stack[-1]][1] >= level:
                ends[stack.pop()] = index
            openers.append((index, level, stack[-1], index))
            stack.append(len(openers) - 1)
        placed.append(block if block.section == stack[-1] else _placed(block, stack[-1]))
    sections = tuple(
        Section(opener, level, parent, range(first, ends.get(number, len(blocks))))
        for number, (opener, level, parent, first) in enumerate(openers)
    )
    return tuple(placed), sections


def _placed(block: Block, section: int) -> Block:
    """Same as `dataclasses.replace`, which takes five times as long."""
    return Block(
        block.kind,
        block.span,
        block.prose,
        section,
        block.level,
        block.quoted,
        block.boilerplate,
        block.key,
        block.item,
        block.cell,
    )


def _level(block: Block) -> int | None:
    if block.quoted or block.boilerplate:
        return None
    if block.kind is BlockKind.HEADING:
        return block.level
    if block.kind is BlockKind.RULE:
        return _LABELLED if len(block.prose) else _BARE
    return None
