"""What no language owns of quotations: marks and what lies between, speakers, nesting."""
