"""How days and hours stand together: expressions, intervals, lists, zones."""
