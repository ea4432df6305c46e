"""Many documents: local processes, WARC, JSON Lines, Arrow batches and Parquet."""
