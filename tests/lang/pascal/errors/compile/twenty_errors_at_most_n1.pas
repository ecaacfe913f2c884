{ twenty errors at most }
program prog(output);
begin
  a1 := 1; { error?: not found|undeclared|undefined|unknown }
  a2 := 1; { error?: not found|undeclared|undefined|unknown }
  a3 := 1; { error?: not found|undeclared|undefined|unknown }
  a4 := 1; { error?: not found|undeclared|undefined|unknown }
  a5 := 1; { error?: not found|undeclared|undefined|unknown }
  a6 := 1; { error?: not found|undeclared|undefined|unknown }
  a7 := 1; { error?: not found|undeclared|undefined|unknown }
  a8 := 1; { error?: not found|undeclared|undefined|unknown }
  a9 := 1; { error?: not found|undeclared|undefined|unknown }
  a10 := 1; { error?: not found|undeclared|undefined|unknown }
  a11 := 1; { error?: not found|undeclared|undefined|unknown }
  a12 := 1; { error?: not found|undeclared|undefined|unknown }
  a13 := 1; { error?: not found|undeclared|undefined|unknown }
  a14 := 1; { error?: not found|undeclared|undefined|unknown }
  a15 := 1; { error?: not found|undeclared|undefined|unknown }
  a16 := 1; { error?: not found|undeclared|undefined|unknown }
  a17 := 1; { error?: not found|undeclared|undefined|unknown }
  a18 := 1; { error?: not found|undeclared|undefined|unknown }
  a19 := 1; { error?: not found|undeclared|undefined|unknown }
  a20 := 1; { error: not found|undeclared|undefined|unknown }
  a21 := 1;
  a22 := 1;
  a23 := 1
end.
