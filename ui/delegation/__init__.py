"""The workplace for delegations: who has come, their badges, and who took them."""
