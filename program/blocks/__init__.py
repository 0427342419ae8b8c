"""Blocks that show what a program chose, and what a provider learned."""

from program.blocks.body import ProgramBodyBlock
from program.blocks.training import CertificationBlock, EducationBlock

__all__ = ["CertificationBlock", "EducationBlock", "ProgramBodyBlock"]
