"""Blocks that show what a program chose."""

from program.blocks.body import ProgramBodyBlock

__all__ = ["ProgramBodyBlock"]
