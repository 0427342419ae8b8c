"""What the wings of the clinical content share: entries that programs choose, lists, topics."""
