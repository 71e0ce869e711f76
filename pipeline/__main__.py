"""`python -m pipeline` is `factbase`."""

from pipeline.cli import main

if __name__ == "__main__":
    main()
