"""The page of ``understudy try --page``: seats side by side in a browser, over the same sandbox and the same slash lines."""
