import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))  # the benchmarks are scripts, which find one another in their folder
