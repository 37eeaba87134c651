"""The commands of `vejviser`, by what they do; `cli` gathers them. Nothing here decides on content."""
