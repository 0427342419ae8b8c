"""The words of the demo site, by subject.

Names, numbers and labels are facts of a public program page; the sentences are our own.
"""
