"""Settings: `base` is safe by default; `dev`, `test` and `production` say what differs."""
