import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))  # the commands are scripts, which import one another from their folder
