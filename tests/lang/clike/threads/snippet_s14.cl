int main() { int t = thread_spawn_named("dnslookup", "", "localhost"); printf("%d\n", t);
  printf("%d\n", thread_set_name(t, "dns:localhost")); printf("%d\n", thread_lookup("dns:localhost"));
  printf("%d\n", WaitForThread(t)); printf("%s\n", thread_get_result(t, 0)); printf("%d\n", thread_get_status(t, 1)); return 0; }
