"""What is evaluated: formulas of resources and suitability on arrays and tables of counts."""
