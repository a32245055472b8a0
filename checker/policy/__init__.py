"""Which rules run, how loud a finding is and what it is called: small pure functions after the rules."""
