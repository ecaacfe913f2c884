import "strings.cl";
import "datetime.cl";
import "filesystem.cl";
import "math_utils.cl";
import "crt.cl";
int main() {
    printf("[%s] %s %s %s %s\n",strings_trim("  a b "),strings_padLeft("7",3,"0"),strings_sortCharacters("hello"),datetime_formatUnix(951782400,0),datetime_iso8601(0,5400));
    printf("%s %s %d %d\n",datetime_describeDifference(0,3661),filesystem_joinPath("/a/","/b"),cube(3),CRT_YELLOW());
    str t;
    int e;
    filesystem_writeAllText("q.txt","x\ny",&e);
    printf("%d",filesystem_readAllText("q.txt",&t,&e));
    printf("[%s] %d\n",t,e);
    printf("%d %d\n",filesystem_readFirstLine("nosuch",&t,&e),e!=0);
    return 0;
}
