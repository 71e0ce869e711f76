"""What goes out: the fact base, tables, spreadsheet, SQL, report."""
