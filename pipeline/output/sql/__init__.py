"""The fact base in a relational database: SQLite and PostgreSQL through SQLAlchemy."""
