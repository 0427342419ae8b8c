"""What the public sees and since when: visibility, versions, the cache, the schedule."""
