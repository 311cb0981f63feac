"""Templates, the layout of one badge, PDF, batches."""
