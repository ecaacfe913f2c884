void job() { thread_sleep(50); printf("done\n"); }
int main() { printf("%d\n", thread_create(job)); printf("%s\n", thread_status(1)); printf("%s\n", thread_result(1));
  printf("%s\n", thread_join(1)); printf("%s\n", thread_status(1)); return 0; }
