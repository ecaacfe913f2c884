int main() { printf("%d %s %d\n", thread_stats_count(), thread_stats_json(), thread_pool_limit()); return 0; }
