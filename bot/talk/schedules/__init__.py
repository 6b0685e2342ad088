"""Working hours and days off in the schedules of Webex: what stands there, what goes in, and what takes its place."""
